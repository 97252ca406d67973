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
  QT_NO_KEYWORDS QT_NO_FOREACH QT_USE_QSTRINGBUILDER IPCCORE_LINUX=$<BOOL:${IPCCORE_LINUX}>)
if(is_ours)
  # Up to the newest version that this was built with; later ones only warn.
  if(Qt6Core_VERSION VERSION_LESS 6.5)
    target_compile_definitions(ipccore_build_flags INTERFACE QT_DISABLE_DEPRECATED_BEFORE=0x060400)
  else()
    target_compile_definitions(ipccore_build_flags INTERFACE QT_DISABLE_DEPRECATED_UP_TO=0x060b00)
  endif()
  if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(ipccore_build_flags INTERFACE
      -Wall -Wextra -Wpedantic -Wconversion -Wshadow $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor>)
  endif()
endif()
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  # After the program's own flags. Its warnings may be errors, and its compiler newer than ours.
  if(NOT is_ours)
    target_compile_options(ipccore_build_flags INTERFACE
      -Wno-error $<$<COMPILE_LANGUAGE:CXX>:-fexceptions>)
  endif()
  target_compile_options(ipccore_build_flags INTERFACE
    -fno-strict-aliasing -fstack-protector-strong
    $<$<CONFIG:Release,RelWithDebInfo>:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2>)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    target_compile_options(ipccore_build_flags INTERFACE -fcf-protection)
  endif()
endif()

# Strict C99, with warnings, for a program of this tree.
function(ipccore_c_program target)
  target_compile_definitions(${target} PRIVATE _POSIX_C_SOURCE=200809L)
  set_target_properties(${target} PROPERTIES
    C_STANDARD 99 C_STANDARD_REQUIRED ON C_EXTENSIONS OFF)
  if(CMAKE_C_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(${target} PRIVATE -Wall -Wextra -pedantic)
  endif()
  # The flags of a sanitizer are those of C++.
  if(CMAKE_CXX_FLAGS MATCHES "-fsanitize")
    set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
  endif()
endfunction()

# ipccore_begin_library(<target> <export name> <folder>)
#
# The boxes that follow, in this folder and below, are those of the library <target>, whose public
# headers are in include/<folder>.
macro(ipccore_begin_library target export_name folder)
  set(library ${target})
  set(library_export_name ${export_name})
  set(library_root ${CMAKE_CURRENT_SOURCE_DIR})
  set(library_headers include/${folder})
  set(library_generated ${CMAKE_CURRENT_BINARY_DIR}/include)
endmacro()

# ipccore_add_box(<name> SOURCES <file>... [PUBLIC_HEADERS <header>...] [MOC <header>...]
#                 [DEPENDS <box or target>...])
#
# SOURCES are names inside src/<name>, PUBLIC_HEADERS inside the library's folder of headers; the
# library installs them. MOC are those of both with meta-objects. (With AUTOMOC, a program that has
# it on as well does not get them: it adds them to a box after it has listed the box's objects.)
function(ipccore_add_box name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC_HEADERS;MOC;DEPENDS")
  set(target ${library}_${name})
  list(TRANSFORM arg_SOURCES PREPEND ${library_root}/src/${name}/)
  list(TRANSFORM arg_PUBLIC_HEADERS PREPEND ${library_root}/${library_headers}/)
  add_library(${target} STATIC ${arg_SOURCES} ${arg_PUBLIC_HEADERS})
  foreach(header IN LISTS arg_MOC)
    set(path ${arg_SOURCES} ${arg_PUBLIC_HEADERS})
    list(FILTER path INCLUDE REGEX "/${header}$")
    qt_wrap_cpp(meta_objects ${path} TARGET ${target})
  endforeach()
  target_sources(${target} PRIVATE ${meta_objects})
  set_target_properties(${target} PROPERTIES
    AUTOMOC OFF POSITION_INDEPENDENT_CODE ON CXX_EXTENSIONS OFF
    CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  target_compile_definitions(${target} PRIVATE ${library}_EXPORTS)
  target_include_directories(${target} PUBLIC
    ${library_root}/include ${library_generated} ${library_root}/src)
  target_link_libraries(${target} PUBLIC ${arg_DEPENDS} PRIVATE ipccore_build_flags)
  set_property(GLOBAL APPEND PROPERTY ${library}_boxes ${target})
  set_property(GLOBAL APPEND PROPERTY ${library}_public_headers ${arg_PUBLIC_HEADERS})
endfunction()

# ipccore_end_library([HEADERS <generated header>...] LINK <target>...)
#
# Makes the library of the objects of its boxes and their public headers. Its users link LINK, too.
function(ipccore_end_library)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "HEADERS;LINK")
  get_property(boxes GLOBAL PROPERTY ${library}_boxes)
  get_property(headers GLOBAL PROPERTY ${library}_public_headers)
  list(TRANSFORM boxes REPLACE "(.+)" "$<TARGET_OBJECTS:\\1>" OUTPUT_VARIABLE objects)
  add_library(${library} ${objects})
  string(REPLACE include/ ${library_generated}/ export_folder ${library_headers})
  ipccore_export_header(${library} ${export_folder} export_header)
  target_sources(${library} PUBLIC FILE_SET HEADERS
    BASE_DIRS ${library_root}/include ${library_generated}
    FILES ${headers} ${arg_HEADERS} ${export_header})
  target_compile_features(${library} PUBLIC cxx_std_20)
  target_link_libraries(${library} PUBLIC ${arg_LINK})
  set_target_properties(${library} PROPERTIES LINKER_LANGUAGE CXX)
  ipccore_public_library(${library} ${library_export_name})
endfunction()

# ipccore_export_header(<target> <folder> <variable>)
#
# Generates the header that has the macro <TARGET>_EXPORT. CMake's own would put the results of its
# checks of the compiler into the cache of whoever has the library as a subdirectory.
function(ipccore_export_header target folder result)
  string(TOUPPER ${target}_EXPORT macro)
  get_target_property(type ${target} TYPE)
  string(COMPARE EQUAL ${type} STATIC_LIBRARY is_static)
  set(header ${folder}/${target}_export.h)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/export.h.in ${header} @ONLY)
  set(${result} ${header} PARENT_SCOPE)
endfunction()

# ipccore_public_library(<target> <exported name>)
#
# What is the same for each library that users link, as IpcCore::<exported name>.
function(ipccore_public_library target name)
  add_library(IpcCore::${name} ALIAS ${target})
  # The boxes have compiled the meta-objects of the public headers.
  set_target_properties(${target} PROPERTIES
    AUTOMOC OFF EXPORT_NAME ${name} VERIFY_INTERFACE_HEADER_SETS ${is_ours}
    POSITION_INDEPENDENT_CODE ON CXX_EXTENSIONS OFF
    C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
    VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR})
  get_target_property(type ${target} TYPE)
  if(UNIX AND NOT APPLE AND type STREQUAL "SHARED_LIBRARY")
    # They find each other wherever they are installed.
    set_target_properties(${target} PROPERTIES INSTALL_RPATH $ORIGIN)
    set(exports ${CMAKE_CURRENT_BINARY_DIR}/exports.map)
    configure_file(${PROJECT_SOURCE_DIR}/cmake/exports.map.in ${exports} @ONLY)
    target_link_options(${target} PRIVATE LINKER:--version-script=${exports})
    set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${exports})
  endif()
endfunction()
