# SPDX-License-Identifier: GPL-3.0-or-later
# The tests of the segments of Axon Server.
add_library(hindcast_axon_fixture STATIC axon_fixture.cpp)
target_include_directories(hindcast_axon_fixture PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
target_link_libraries(hindcast_axon_fixture PUBLIC hindcast_flags PRIVATE ZLIB::ZLIB)
foreach(name tst_axon_server tst_axon_damage tst_axon_golden)
    hindcast_test(${name} SOURCES ${name}.cpp LIBRARIES hindcast_source_fixture hindcast_axon_fixture)
endforeach()
