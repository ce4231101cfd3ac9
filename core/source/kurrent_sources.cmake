# SPDX-License-Identifier: GPL-3.0-or-later
# The sources of the chunk files of KurrentDB.
set(HINDCAST_KURRENT_SOURCES
    kurrent_checksum.cpp
    kurrent_chunk.cpp
    kurrent_chunk_reader.cpp
    kurrent_event_maker.cpp
    kurrent_folder.cpp
    kurrent_format.cpp
    kurrent_links.cpp
    kurrent_log.cpp
    kurrent_map_check.cpp
    kurrent_properties.cpp
    kurrent_record.cpp
    kurrent_source.cpp
    kurrent_stream_table.cpp
    kurrent_streams.cpp
    kurrent_text.cpp)
