"""The rules: each specified once, by its check."""
