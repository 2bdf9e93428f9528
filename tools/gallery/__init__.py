"""Pictures of the built site, listed as data; never a picture of anything else."""
