"""The figures of the README: each is measured beside its peer in the same run.

``python -m benchmarks`` prints the table. A bar is a ratio to a peer or a number of frames of
16 ms, never seconds alone: machines differ.
"""
