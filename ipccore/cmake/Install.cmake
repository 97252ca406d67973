# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT
#
# The library, its public headers and the package that find_package(IpcCore) reads.
include(CMakePackageConfigHelpers)

set(package_directory ${CMAKE_INSTALL_LIBDIR}/cmake/IpcCore)

# A target, its headers and its package file.
function(install_with_targets_file target targets_file)
  install(TARGETS ${target} EXPORT ${targets_file}
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR}
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
    FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
  install(EXPORT ${targets_file} NAMESPACE IpcCore:: DESTINATION ${package_directory})
endfunction()

install_with_targets_file(ipccore IpcCoreTargets)
install_with_targets_file(ipccore_service IpcCoreServiceTargets)
# The components Testing and ServiceTesting exist if their files do.
if(TARGET ipccore_testing)
  install_with_targets_file(ipccore_testing IpcCoreTestingTargets)
  install_with_targets_file(ipccore_servicetesting IpcCoreServiceTestingTargets)
endif()

configure_package_config_file(cmake/IpcCoreConfig.cmake.in
  ${CMAKE_CURRENT_BINARY_DIR}/IpcCoreConfig.cmake
  INSTALL_DESTINATION ${package_directory})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/IpcCoreConfigVersion.cmake
  VERSION ${PROJECT_VERSION} COMPATIBILITY SameMajorVersion)
install(FILES
  ${CMAKE_CURRENT_BINARY_DIR}/IpcCoreConfig.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/IpcCoreConfigVersion.cmake
  DESTINATION ${package_directory})
install(FILES docs/PROTOCOL.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
