"""One company, one catalogue, one date: verdicts, the best combination, totals, near misses and open questions."""
