# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT
#
# The library, its public headers and the package that find_package(IpcCore) reads. Each component is
# a package that resources/packaging makes.
include(CMakePackageConfigHelpers)

set(package_directory ${CMAKE_INSTALL_LIBDIR}/cmake/IpcCore)

set(runtime IpcCore_Runtime)
set(development IpcCore_Development)

# A target, its headers and its package file.
function(install_with_targets_file target targets_file)
  install(TARGETS ${target} EXPORT ${targets_file}
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT ${runtime}
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT ${runtime}
      NAMELINK_COMPONENT ${development}
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT ${development}
    FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT ${development})
  install(EXPORT ${targets_file} NAMESPACE IpcCore::
    DESTINATION ${package_directory} COMPONENT ${development})
endfunction()

install_with_targets_file(ipccore IpcCoreTargets)
install_with_targets_file(ipccore_service IpcCoreServiceTargets)
install_with_targets_file(ipccore_simpleipc IpcCoreSimpleIpcTargets)
set(pkgconfig_files ipccore_simpleipc)
if(TARGET ipccore_simpleipc_loader)
  install_with_targets_file(ipccore_simpleipc_loader IpcCoreSimpleIpcLoaderTargets)
  list(APPEND pkgconfig_files ipccore_simpleipc_loader)
endif()
# The components Testing and ServiceTesting exist if their files do.
if(TARGET ipccore_testing)
  set(runtime IpcCore_Testing)
  set(development IpcCore_Testing)
  install_with_targets_file(ipccore_testing IpcCoreTestingTargets)
  install_with_targets_file(ipccore_servicetesting IpcCoreServiceTestingTargets)
  set(development IpcCore_Development)
endif()

configure_package_config_file(cmake/IpcCoreConfig.cmake.in
  ${CMAKE_CURRENT_BINARY_DIR}/IpcCoreConfig.cmake
  INSTALL_DESTINATION ${package_directory})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/IpcCoreConfigVersion.cmake
  VERSION ${PROJECT_VERSION} COMPATIBILITY SameMajorVersion)
install(FILES
  ${CMAKE_CURRENT_BINARY_DIR}/IpcCoreConfig.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/IpcCoreConfigVersion.cmake
  DESTINATION ${package_directory} COMPONENT ${development})
file(RELATIVE_PATH pkgconfig_to_prefix
  ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
foreach(name IN LISTS pkgconfig_files)
  configure_file(simpleipc/pkgconfig/${name}.pc.in ${CMAKE_CURRENT_BINARY_DIR}/${name}.pc @ONLY)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${name}.pc
    DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT ${development})
endforeach()
set(c_page ${CMAKE_CURRENT_BINARY_DIR}/ipccore_simple_ipc.3)
configure_file(simpleipc/man/ipccore_simple_ipc.3.in ${c_page} @ONLY)
install(FILES ${c_page}
  DESTINATION ${CMAKE_INSTALL_MANDIR}/man3 COMPONENT ${development})
install(FILES docs/PROTOCOL.md docs/guide/from-simple-ipc.md docs/STABILITY.md
  DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT ${development})
