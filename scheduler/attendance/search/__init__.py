"""Search at any size: a first schedule, then annealing on incremental counts."""
