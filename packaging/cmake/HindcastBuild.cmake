# SPDX-License-Identifier: GPL-3.0-or-later
# Language, warnings, sanitizers, ccache and the libraries that every target may use.
option(HINDCAST_WERROR "Treat warnings as errors (dev and CI only)" OFF)
set(HINDCAST_SANITIZE "" CACHE STRING "Value of -fsanitize=, empty for none")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC_COMPILER_PREDEFINES OFF) # else moc 6.4 stumbles over the C++20 parts of libstdc++ 12
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
    set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

add_library(hindcast_flags INTERFACE)
# Position-independent code is for the linker here: none of our functions is ever replaced by another.
target_compile_options(hindcast_flags INTERFACE -fno-semantic-interposition -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
    -Woverloaded-virtual $<$<BOOL:${HINDCAST_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(hindcast_flags INTERFACE -Wno-restrict) # false alarms on string concatenation
endif()
if(HINDCAST_SANITIZE)
    target_compile_options(hindcast_flags INTERFACE -fsanitize=${HINDCAST_SANITIZE} -fno-omit-frame-pointer -g1)
    target_link_options(hindcast_flags INTERFACE -fsanitize=${HINDCAST_SANITIZE})
endif()

find_package(Threads REQUIRED)
find_package(PkgConfig QUIET)
find_package(SQLite3 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(simdjson REQUIRED)
find_library(LZ4_LIBRARY lz4 REQUIRED)
find_library(ZSTD_LIBRARY zstd REQUIRED)
find_library(EXPAT_LIBRARY expat REQUIRED)
find_library(YAML_LIBRARY yaml REQUIRED)
find_library(RE2_LIBRARY re2 REQUIRED)
find_path(CLI11_INCLUDE_DIR CLI/CLI.hpp REQUIRED)
find_library(NETTLE_LIBRARY nettle REQUIRED)
find_path(PQ_INCLUDE_DIR libpq-fe.h PATH_SUFFIXES postgresql REQUIRED)

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets DBus Test Svg PrintSupport LinguistTools)
# Not the folders that it also defines: with them nothing that another checkout compiled could be used again.
set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
find_package(QCustomPlotQt6 REQUIRED)
find_package(QScintillaQt6 REQUIRED)
