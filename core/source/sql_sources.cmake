# SPDX-License-Identifier: GPL-3.0-or-later
# The sources of the SQL formats.
set(HINDCAST_SQL_SOURCES sql_formats.cpp)
