# What `cmake --install` puts in place, and the Debian package of the program.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# Compressed without a name or time inside, so that the same sources give the same files.
find_program(GZIP gzip REQUIRED)
function(compress source result)
  add_custom_command(OUTPUT ${result} DEPENDS ${source} VERBATIM
    COMMAND sh -c "\"$1\" -9nc \"$2\" > \"$3\"" sh ${GZIP} ${source} ${result})
endfunction()
compress(${documents}/man/man1/cmcalc.1 ${CMAKE_CURRENT_BINARY_DIR}/cmcalc.1.gz)
compress(${CMAKE_CURRENT_SOURCE_DIR}/cmake/package/changelog ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz)
add_custom_target(cmcalc_compressed ALL
  DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/cmcalc.1.gz ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz)
add_dependencies(cmcalc_compressed cmcalc_share)

# The program, its man page and completions.
install(TARGETS cmcalc RUNTIME COMPONENT program)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/cmcalc.1.gz
  DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
install(FILES ${documents}/bash-completion/completions/cmcalc
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT program)
install(FILES ${documents}/zsh/site-functions/_cmcalc
  DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT program)
install(FILES ${documents}/fish/vendor_completions.d/cmcalc.fish
  DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)
# copyright holds our licence and the notices of all that is compiled in.
install(FILES cmake/package/copyright ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz CHANGELOG.md README.md
  DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)

# The library of the law: find_package(cmcalc), target cmcalc::core.
set(package_directory ${CMAKE_INSTALL_LIBDIR}/cmake/cmcalc)
install(TARGETS cmcalc_core EXPORT cmcalc
  ARCHIVE COMPONENT library
  FILE_SET HEADERS COMPONENT library)
install(EXPORT cmcalc NAMESPACE cmcalc:: FILE cmcalcConfig.cmake DESTINATION ${package_directory} COMPONENT library)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/cmcalcConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/cmcalcConfigVersion.cmake DESTINATION ${package_directory} COMPONENT library)

# cpack: cmcalc_VERSION_ARCHITECTURE.deb with the program.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/cmake/package/open_folders.cmake)
set(CPACK_PACKAGE_NAME cmcalc)
set(CPACK_PACKAGE_CONTACT "The cmcalc authors <authors@cmcalc.invalid>")
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "child maintenance calculator for the UK's statutory 2012 scheme
 Works out the weekly amount of child maintenance from income records, with
 every step and the provision it comes from.")
include(CPack)
