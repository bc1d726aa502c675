"""The pages of the interview: each asks one group of questions and hands every answer to the session."""
