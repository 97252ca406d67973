# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT
#
# A box is one folder of src/: a static library with its dependencies. Tests link single boxes, so a
# call against the direction of the architecture fails to link. The library proper consists of the
# objects of all boxes.

if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT IPCCORE_PORTABLE)
  set(IPCCORE_LINUX ON)
else()
  set(IPCCORE_LINUX OFF)
endif()

# Flags for our own code; users of the library never inherit them.
add_library(ipccore_build_flags INTERFACE)
target_compile_features(ipccore_build_flags INTERFACE cxx_std_20)
target_compile_definitions(ipccore_build_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_KEYWORDS QT_NO_FOREACH QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
  IPCCORE_LINUX=$<BOOL:${IPCCORE_LINUX}>)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  target_compile_options(ipccore_build_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -fno-strict-aliasing
    -fstack-protector-strong $<$<CONFIG:Release,RelWithDebInfo>:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2>)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    target_compile_options(ipccore_build_flags INTERFACE -fcf-protection)
  endif()
endif()

# ipccore_add_box(<name> SOURCES <file>... [PUBLIC_HEADERS <header>...] [DEPENDS <box or target>...])
#
# PUBLIC_HEADERS are names inside include/ipccore; the box compiles their meta-objects, and the
# library installs them.
function(ipccore_add_box name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC_HEADERS;DEPENDS")
  set(target ipccore_${name})
  list(TRANSFORM arg_PUBLIC_HEADERS PREPEND ${IPCCORE_ROOT}/include/ipccore/)
  add_library(${target} STATIC ${arg_SOURCES} ${arg_PUBLIC_HEADERS})
  set_target_properties(${target} PROPERTIES
    AUTOMOC ON POSITION_INDEPENDENT_CODE ON CXX_EXTENSIONS OFF
    CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  target_compile_definitions(${target}
    PRIVATE $<IF:$<BOOL:${BUILD_SHARED_LIBS}>,ipccore_EXPORTS,IPCCORE_STATIC_DEFINE>)
  target_include_directories(${target} PUBLIC
    ${IPCCORE_ROOT}/include ${IPCCORE_GENERATED_INCLUDE} ${IPCCORE_ROOT}/src)
  target_link_libraries(${target} PUBLIC ${arg_DEPENDS} PRIVATE ipccore_build_flags)
  set_property(GLOBAL APPEND PROPERTY IPCCORE_BOXES ${target})
  set_property(GLOBAL APPEND PROPERTY IPCCORE_PUBLIC_HEADERS ${arg_PUBLIC_HEADERS})
endfunction()

# The library: the objects of every box and their public headers.
function(ipccore_add_library)
  get_property(boxes GLOBAL PROPERTY IPCCORE_BOXES)
  get_property(headers GLOBAL PROPERTY IPCCORE_PUBLIC_HEADERS)
  list(TRANSFORM boxes REPLACE "(.+)" "$<TARGET_OBJECTS:\\1>" OUTPUT_VARIABLE objects)
  add_library(ipccore ${objects})
  add_library(IpcCore::IpcCore ALIAS ipccore)
  generate_export_header(ipccore EXPORT_FILE_NAME ${IPCCORE_GENERATED_INCLUDE}/ipccore/ipccore_export.h)
  target_sources(ipccore PUBLIC FILE_SET HEADERS
    BASE_DIRS ${IPCCORE_ROOT}/include ${IPCCORE_GENERATED_INCLUDE}
    FILES ${headers} ${IPCCORE_GENERATED_INCLUDE}/ipccore/ipccore_export.h
          ${IPCCORE_GENERATED_INCLUDE}/ipccore/version.h)
  target_compile_features(ipccore PUBLIC cxx_std_20)
  target_link_libraries(ipccore PUBLIC Qt6::Core Qt6::Network)
  set_target_properties(ipccore PROPERTIES
    EXPORT_NAME IpcCore LINKER_LANGUAGE CXX VERIFY_INTERFACE_HEADER_SETS ON
    VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR})
  if(NOT BUILD_SHARED_LIBS)
    target_compile_definitions(ipccore INTERFACE IPCCORE_STATIC_DEFINE)
  endif()
endfunction()

set(IPCCORE_ROOT ${CMAKE_CURRENT_SOURCE_DIR})
set(IPCCORE_GENERATED_INCLUDE ${CMAKE_CURRENT_BINARY_DIR}/include)
include(GenerateExportHeader)
configure_file(cmake/version.h.in ${IPCCORE_GENERATED_INCLUDE}/ipccore/version.h @ONLY)
