# SPDX-License-Identifier: GPL-3.0-or-later
# The sources of the segments of Axon Server (its tables in SQL: axon.cpp).
set(HINDCAST_AXON_SOURCES
    axon_event.cpp
    axon_event_maker.cpp
    axon_folder.cpp
    axon_frames.cpp
    axon_segment.cpp
    axon_segment_reader.cpp
    axon_server_format.cpp
    axon_server_source.cpp)
