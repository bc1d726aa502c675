"""The closed sets: conditions, amounts, relations. Each kind is one small class that evaluates and explains itself."""
