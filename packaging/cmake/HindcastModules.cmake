# SPDX-License-Identifier: GPL-3.0-or-later
# hindcast_core_module(NAME SOURCES … [DEPENDS …] [LIBRARIES …]): one static library per folder of core.
function(hindcast_core_module name)
    cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;LIBRARIES" ${ARGN})
    add_library(hindcast_${name} STATIC ${ARG_SOURCES})
    target_include_directories(hindcast_${name} PUBLIC "${PROJECT_SOURCE_DIR}/core")
    target_link_libraries(hindcast_${name} PUBLIC hindcast_flags Threads::Threads)
    foreach(module IN LISTS ARG_DEPENDS)
        target_link_libraries(hindcast_${name} PUBLIC hindcast_${module})
    endforeach()
    target_link_libraries(hindcast_${name} PRIVATE ${ARG_LIBRARIES})
endfunction()

# hindcast_test(NAME SOURCES … LIBRARIES … [GUI]): one Qt Test program, run offscreen in private homes
# by the shared main of tests/support.
function(hindcast_test name)
    cmake_parse_arguments(ARG "GUI" "" "SOURCES;LIBRARIES" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON
        RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_link_libraries(${name} PRIVATE hindcast_flags ${ARG_LIBRARIES}
        $<IF:$<BOOL:${ARG_GUI}>,hindcast_test_gui,hindcast_test_core>)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 900)
endfunction()
