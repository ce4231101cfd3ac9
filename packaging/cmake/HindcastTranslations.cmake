# SPDX-License-Identifier: GPL-3.0-or-later
# Translations: every source of widgets and app/window, one .ts per language, embedded under /i18n.
# The target hindcast_lupdate writes new strings into translations/*.ts.
set(sources)
foreach(target hindcast_widgets hindcast_window)
    get_target_property(folder ${target} SOURCE_DIR)
    get_target_property(files ${target} SOURCES)
    foreach(file IN LISTS files)
        if(NOT file MATCHES "\\.(cpp|h)$")
            continue()
        endif()
        cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${folder}")
        list(APPEND sources "${file}")
    endforeach()
endforeach()
file(GLOB languages CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/translations/hindcast_*.ts")
qt_add_translations(hindcast TS_FILES ${languages} RESOURCE_PREFIX "/i18n" SOURCES ${sources}
    LUPDATE_OPTIONS -no-obsolete -locations none)
