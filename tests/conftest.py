"""What holds for all tests."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# How long an example takes is for benchmarks to say: a busy machine must not fail a test.
settings.register_profile("guidelint", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("guidelint")
