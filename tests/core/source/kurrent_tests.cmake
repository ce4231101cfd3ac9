# SPDX-License-Identifier: GPL-3.0-or-later
# The tests of the chunk files of KurrentDB.
add_library(hindcast_kurrent_fixture STATIC kurrent_fixture.cpp)
target_include_directories(hindcast_kurrent_fixture PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
target_link_libraries(hindcast_kurrent_fixture PUBLIC hindcast_flags Qt6::Core)
foreach(name tst_kurrent_log tst_kurrent_view tst_kurrent_damage tst_kurrent_golden)
    if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp")
        hindcast_test(${name} SOURCES ${name}.cpp LIBRARIES hindcast_source_fixture hindcast_kurrent_fixture)
    endif()
endforeach()
