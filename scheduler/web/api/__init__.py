"""The routes, by what they are about. ``scheduler.web`` lists them all."""
