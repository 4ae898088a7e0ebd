"""A schedule as sheets that people edit, and what they changed in them."""
