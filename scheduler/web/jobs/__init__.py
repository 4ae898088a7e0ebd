"""Solving, each time in a process of its own; what it finds is in the folder as it comes."""

from scheduler.web.jobs.job import Job, all_jobs, job_named
from scheduler.web.jobs.rescue import rescue
from scheduler.web.jobs.start import start, start_first, start_proof, stop_all

__all__ = ["Job", "all_jobs", "job_named", "rescue", "start", "start_first", "start_proof", "stop_all"]
