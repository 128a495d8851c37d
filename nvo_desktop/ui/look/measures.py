"""Heights, widths and spaces in logical pixels, so that every screen stands on the same lines."""

from __future__ import annotations

RAIL, RAIL_NARROW = 180, 60
NARROW_BELOW = 1100  # a window less wide than this has icons alone in its rail, and its side panel folded
SIDE_PANEL = 300

LEFT, RIGHT = 24, 20  # from the edge of the sheet to what stands on it
COLUMNS, GROUPS = 16, 20  # between fields side by side, and between groups of a form
LABEL_TO_FIELD, FIELD_TO_HINT = 4, 3

FIELD, BUTTON, SMALL_BUTTON, TOOL_BUTTON = 32, 32, 28, 30
ROW, BOARD_ROW, GRID_ROW, HEADER_ROW = 34, 38, 32, 32
RAIL_ITEM, AGREEMENT_TAB, INNER_TAB = 38, 54, 38
TOOLBAR, MENU_ROW, STATUS_LINE = 44, 42, 28
CHIP = 22

CORNER, CORNER_OF_RAIL_ITEM, CORNER_OF_CARD = 4, 6, 8
SCREEN_ICON, TEXT_ICON, EMPTY_ICON = 18, 14, 40
FOCUS_RING = 2
