# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT
#
# Called by CPack when all components are in their folders below CPACK_TEMPORARY_DIRECTORY, before it
# packs them: adds licence, changelogs and overrides of lintian, and compresses manual pages.
cmake_minimum_required(VERSION 3.24)

function(compress file)
  execute_process(COMMAND gzip -9nf ${file} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# The licence, as the field of a Debian copyright file: indented, with dots for empty lines.
file(READ ${CPACK_IPCCORE_SOURCE}/LICENSE LICENSE)
string(REGEX REPLACE "^.*\n(Permission is)" "\\1" LICENSE "${LICENSE}")
string(STRIP "${LICENSE}" LICENSE)
string(REPLACE "\n\n" "\n.\n" LICENSE " ${LICENSE}")
string(REPLACE "\n" "\n " LICENSE "${LICENSE}")

execute_process(COMMAND date -u -R -d "${CPACK_IPCCORE_RELEASE_DATE} 00:00"
  OUTPUT_VARIABLE date OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

foreach(component IN LISTS CPACK_COMPONENTS_ALL)
  string(TOUPPER ${component} upper)
  set(package ${CPACK_DEBIAN_${upper}_PACKAGE_NAME})
  set(root ${CPACK_TEMPORARY_DIRECTORY}/${component}/usr/share)
  set(doc ${root}/doc/${package})
  configure_file(${CMAKE_CURRENT_LIST_DIR}/copyright ${doc}/copyright @ONLY)
  file(WRITE ${doc}/changelog.Debian
"ipccore (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * Version ${CPACK_PACKAGE_VERSION}; changelog.gz says what is new.

 -- ${CPACK_PACKAGE_CONTACT}  ${date}
")
  configure_file(${CPACK_IPCCORE_SOURCE}/CHANGELOG.md ${doc}/changelog COPYONLY)
  file(GLOB_RECURSE pages ${root}/man/*)
  foreach(file IN LISTS pages ITEMS ${doc}/changelog ${doc}/changelog.Debian)
    compress(${file})
  endforeach()
  set(overrides "")
  foreach(name common ${component})
    if(EXISTS ${CMAKE_CURRENT_LIST_DIR}/${name}.overrides)
      file(READ ${CMAKE_CURRENT_LIST_DIR}/${name}.overrides text)
      string(APPEND overrides "${text}")
    endif()
  endforeach()
  file(WRITE ${root}/lintian/overrides/${package} "${overrides}")
  file(CHMOD_RECURSE ${root}/doc ${root}/lintian
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ
    DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
endforeach()
