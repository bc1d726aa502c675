"""The pure core: quantities, rules, catalogue, assessment, reports. It never imports Qt."""
