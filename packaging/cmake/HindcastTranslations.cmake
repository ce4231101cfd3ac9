# SPDX-License-Identifier: GPL-3.0-or-later
# Translations: one .ts per language, compiled and embedded into the window program under /i18n.
# The target hindcast_lupdate writes new strings of widgets and app/window into translations/*.ts;
# the English file takes only the plural forms.
file(GLOB languages CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/translations/hindcast_*.ts")
qt_add_lrelease(hindcast TS_FILES ${languages} QM_FILES_OUTPUT_VARIABLE compiled_languages)
qt_add_resources(hindcast translations PREFIX "/i18n" BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${compiled_languages})

set(update_languages)
foreach(language IN LISTS languages)
    set(options -no-obsolete -locations none)
    if(language MATCHES "_en\\.ts$")
        list(APPEND options -pluralonly)
    endif()
    list(APPEND update_languages COMMAND Qt6::lupdate ${options} -I widgets -I app widgets app/window -ts "${language}")
endforeach()
add_custom_target(hindcast_lupdate ${update_languages} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}" VERBATIM)
