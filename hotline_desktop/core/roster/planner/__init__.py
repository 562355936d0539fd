"""The break planner: the day's breaks as an integer programme.

``values`` says what a day and a plan are, ``orders`` which starts a person's rules leave,
``search`` improves a plan person by person, ``programme`` proves it with HiGHS or closes what is
left, ``columns`` does so during the day, ``explain`` names rules that collide, ``solve`` puts them
together.
"""
