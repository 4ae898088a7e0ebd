"""What the engine is measured against: plain CP-SAT and a plain annealer, kept simple on purpose."""
