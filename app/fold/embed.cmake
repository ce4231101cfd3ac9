# SPDX-License-Identifier: GPL-3.0-or-later
# Writes INPUT as the C++ function hindcast::fold::NAME() to OUTPUT, in pieces that compilers take.
file(READ "${INPUT}" text)
string(LENGTH "${text}" length)
set(pieces "")
set(at 0)
while(at LESS length)
    string(SUBSTRING "${text}" ${at} 8000 piece)
    string(APPEND pieces "R\"~~~(${piece})~~~\"\n")
    math(EXPR at "${at} + 8000")
endwhile()
file(WRITE "${OUTPUT}" "#include \"fold/script_text.h\"\nnamespace hindcast::fold {\nstd::string_view ${NAME}() {\n"
    "    return ${pieces};\n}\n}\n")
