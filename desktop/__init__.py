"""惠企通 (huiqi): which government subsidies a company can get, how much, and why."""

__version__ = "0.1.0"
