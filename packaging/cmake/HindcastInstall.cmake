# SPDX-License-Identifier: GPL-3.0-or-later
# Install rules; packages are built from them by CPack.
include(GNUInstallDirs)
foreach(program hindcast hindcast-cli)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()
install(TARGETS hindcast-fold RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/hindcast)
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY "${PROJECT_SOURCE_DIR}/resources/samples/" DESTINATION ${CMAKE_INSTALL_DATADIR}/hindcast/samples
    FILES_MATCHING PATTERN "*.ndjson.zst" PATTERN "*.v[12].js")
install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/hindcast.svg"
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES "${PROJECT_SOURCE_DIR}/packaging/hindcast.desktop" DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME hindcast)
set(CPACK_PACKAGE_CONTACT "The Hindcast developers")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS libpq5) # looked up at run time
include(CPack)
