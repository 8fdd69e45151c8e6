"""What the figures of a sentence say: goals and baselines, and of what."""
