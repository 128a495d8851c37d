"""Pictures: what they are, how large they stand, and what they do not tell."""

from __future__ import annotations

import contextlib
import io

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nvo_desktop.documents.tree import Figure, Text
from nvo_desktop.documents.word.pictures import Picture, read_picture
from nvo_desktop.documents.word.writer import write_docx
from nvo_desktop.errors import InputProblem

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MM = 36_000
JPEG = (
    b"\xff\xd8"
    b"\xff\xe0\x00\x04ab"
    b"\xff\xe1\x00\x08place!"
    b"\xff\xc0\x00\x0b\x08\x00\x02\x00\x04\x01\x01\x11\x00"
    b"\xff\xda\x00\x02picture\xff\xd9"
)


def test_a_png_and_a_jpeg_tell_their_size(png):
    assert (read_picture(png).media_type, read_picture(png).width_px, read_picture(png).height_px) == (
        "image/png",
        4,
        2,
    )
    picture = read_picture(JPEG)
    assert (picture.media_type, picture.width_px, picture.height_px) == ("image/jpeg", 4, 2)


def test_what_a_file_tells_besides_its_picture_is_left_out(png):
    assert b"someone" in png
    assert b"someone" not in read_picture(png).data
    assert read_picture(JPEG).data == JPEG.replace(b"\xff\xe1\x00\x08place!", b"")


def test_python_docx_still_knows_the_picture_for_what_it_is(document_of, png):
    opened = docx.Document(io.BytesIO(write_docx(document_of(Figure("f", "vlak")), {"f": read_picture(png)})))
    assert (opened.inline_shapes[0].width, opened.inline_shapes[0].height) == (4 * 9525, 2 * 9525)


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", b"<svg/>", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"\xff\xd8\xff\xd9"]
)
def test_anything_else_is_refused_in_dutch(data):
    with pytest.raises(InputProblem):
        read_picture(data)


def test_a_picture_of_no_or_too_many_pixels_is_refused(png):
    for width in (0, 20_001):
        with pytest.raises(InputProblem, match="afmetingen"):
            read_picture(png[:16] + width.to_bytes(4) + png[20:])


@settings(deadline=None, max_examples=200)
@given(st.sampled_from([b"", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"\xff\xd8\xff"]), st.binary(max_size=60))
def test_damage_is_a_problem_of_the_file_and_no_fault_of_ours(start, rest):
    with contextlib.suppress(InputProblem):
        assert read_picture(start + rest).width_px > 0


@pytest.mark.parametrize(
    ("pixels", "orientation", "expected"),
    [
        ((100, 50), "portrait", (100 * 9525, 50 * 9525)),
        ((4000, 1000), "portrait", (128 * MM, 32 * MM)),
        ((4000, 1000), "landscape", (247 * MM, 247 * MM // 4)),
        ((1000, 9000), "portrait", (195 * MM // 9, 195 * MM)),
    ],
)
def test_a_picture_is_never_larger_than_it_was_made_or_than_the_page(
    document_of, part_of, pixels, orientation, expected
):
    picture = Picture(b"", "image/png", *pixels)
    body = part_of(write_docx(document_of(Figure("f", "alt"), orientation=orientation), {"f": picture}))
    extent = next(body.iter(f"{DRAWN}extent"))
    assert (int(extent.get("cx")), int(extent.get("cy"))) == pytest.approx(expected, abs=1)


def test_a_file_shown_twice_lies_once_in_the_package(document_of, images):
    data = write_docx(document_of(Figure("foto", "een"), Figure("foto", "twee")), images)
    assert data.count(b"word/media/image1.png") == 2  # in its place and in the table of the zip
    assert b"image2" not in data


@pytest.mark.parametrize(
    ("figure", "alt"),
    [
        (Figure("foto", "Een vlak"), "Een vlak"),
        (Figure("foto", " ", (Text("Onderschrift"),)), "Onderschrift"),
        (Figure("foto", ""), "Figuur 1"),
    ],
)
def test_a_picture_always_has_words_for_who_cannot_see_it(written, figure, alt):
    assert next(written(figure).iter(f"{DRAWN}docPr")).get("descr") == alt


def test_the_caption_stands_below_its_figure(written, style_of, text_of):
    paragraphs = list(written(Figure("foto", "alt", (Text("Wat het is"),))).iter(f"{W}p"))
    assert [style_of(each) for each in paragraphs] == ["NvOFigure", "Caption"]
    assert text_of(paragraphs[1]) == "Figuur 1. Wat het is"
