"""The cross-checks, one module a subject; ``scheduler.domain.crosscheck`` lists them."""
