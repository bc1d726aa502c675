"""Companies on disk: the company file a user keeps, and what is saved by itself while it is being answered."""
