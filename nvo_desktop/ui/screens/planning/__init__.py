"""The routekaart: its lines and milestones, and what is to be reached and done."""
