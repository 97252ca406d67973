# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT
#
# The library, its public headers and the package that find_package(IpcCore) reads. Each component is
# a package that resources/packaging makes.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_directory ${CMAKE_INSTALL_LIBDIR}/cmake/IpcCore)

set(runtime IpcCore_Runtime)
set(development IpcCore_Development)

file(RELATIVE_PATH libdir ${CMAKE_INSTALL_PREFIX} ${CMAKE_INSTALL_FULL_LIBDIR})
file(RELATIVE_PATH includedir ${CMAKE_INSTALL_PREFIX} ${CMAKE_INSTALL_FULL_INCLUDEDIR})
file(RELATIVE_PATH pkgconfig_to_prefix
  ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
string(REGEX REPLACE "/$" "" pkgconfig_to_prefix ${pkgconfig_to_prefix})

# install_library(<target> <description> [REQUIRES <package>...] [PRIVATE_REQUIRES <package>...]
#                 [LIBS <flag>...] [PRIVATE_LIBS <flag>...])
#
# A target, its headers, its CMake package file and its pkg-config file. The rest is for the latter:
# what its users link, too; PRIVATE, if the library is static.
function(install_library target description)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "REQUIRES;PRIVATE_REQUIRES;LIBS;PRIVATE_LIBS")
  get_target_property(component ${target} EXPORT_NAME)
  string(REPLACE IpcCoreIpcCore IpcCore targets_file IpcCore${component}Targets)
  install(TARGETS ${target} EXPORT ${targets_file}
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT ${runtime}
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT ${runtime}
      NAMELINK_COMPONENT ${development}
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT ${development}
    FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT ${development})
  install(EXPORT ${targets_file} NAMESPACE IpcCore::
    DESTINATION ${package_directory} COMPONENT ${development})

  list(TRANSFORM arg_REQUIRES REPLACE "^ipccore.*" "\\0 = ${PROJECT_VERSION}")
  list(JOIN arg_REQUIRES ", " requires)
  list(JOIN arg_LIBS " " libs)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL "STATIC_LIBRARY")
    list(JOIN arg_PRIVATE_REQUIRES ", " private_requires)
    list(JOIN arg_PRIVATE_LIBS " " private_libs)
  endif()
  set(pkgconfig_file ${CMAKE_CURRENT_BINARY_DIR}/${target}.pc)
  configure_file(cmake/library.pc.in ${pkgconfig_file} @ONLY)
  install(FILES ${pkgconfig_file}
    DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT ${development})
endfunction()

# What a linker of C programs does not add.
set(cxx_libs ${CMAKE_CXX_IMPLICIT_LINK_LIBRARIES})
list(FILTER cxx_libs INCLUDE REGEX [[^(stdc\+\+|c\+\+|m)$]])
list(REMOVE_DUPLICATES cxx_libs)
list(TRANSFORM cxx_libs PREPEND -l)

install_library(ipccore ${PROJECT_DESCRIPTION}
  REQUIRES Qt6Core Qt6Network PRIVATE_LIBS ${cxx_libs} -pthread)
install_library(ipccore_service "Services with commands and topics, for Qt programs"
  REQUIRES ipccore)
install_library(ipccore_simpleipc "Request/reply between the processes of one machine, for C"
  PRIVATE_REQUIRES ipccore)
if(TARGET ipccore_simpleipc_loader)
  install_library(ipccore_simpleipc_loader
    "The functions of ipccore_simpleipc, which it loads when one is first called"
    LIBS -ldl -pthread)
endif()
if(TARGET ipccore_testing)
  set(runtime IpcCore_Testing)
  set(development IpcCore_Testing)
  install_library(ipccore_testing "For the tests of programs that use ipccore" REQUIRES ipccore)
  install_library(ipccore_servicetesting "For the tests of programs that use ipccore_service"
    REQUIRES ipccore_service ipccore_testing)
  set(development IpcCore_Development)
endif()

configure_package_config_file(cmake/IpcCoreConfig.cmake.in
  ${CMAKE_CURRENT_BINARY_DIR}/IpcCoreConfig.cmake
  INSTALL_DESTINATION ${package_directory})
if(PROJECT_VERSION_MAJOR EQUAL 0)
  set(compatibility SameMinorVersion)
else()
  set(compatibility SameMajorVersion)
endif()
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/IpcCoreConfigVersion.cmake
  VERSION ${PROJECT_VERSION} COMPATIBILITY ${compatibility})
install(FILES
  ${CMAKE_CURRENT_BINARY_DIR}/IpcCoreConfig.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/IpcCoreConfigVersion.cmake
  DESTINATION ${package_directory} COMPONENT ${development})
set(c_page ${CMAKE_CURRENT_BINARY_DIR}/ipccore_simple_ipc.3)
configure_file(simpleipc/man/ipccore_simple_ipc.3.in ${c_page} @ONLY)
install(FILES ${c_page}
  DESTINATION ${CMAKE_INSTALL_MANDIR}/man3 COMPONENT ${development})
install(FILES docs/PROTOCOL.md docs/guide/from-simple-ipc.md docs/STABILITY.md
  DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT ${development})
