# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT
#
# One of the tests in CMakeLists.txt, selected by MODE.
cmake_minimum_required(VERSION 3.24)

function(run)
  execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

set(directory ${WORK}/${MODE})
set(compiler
  -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}
  -DCMAKE_CXX_FLAGS=${FLAGS})

# configure(<project> <build folder> <argument>...)
function(configure project build)
  run(${CMAKE_COMMAND} -S ${SOURCE}/tests/package/${project} -B ${build} ${compiler} ${ARGN})
endfunction()

function(build_and_run_consumer way)
  set(build ${directory}/${way})
  configure(consumer ${build} -DWAY=${way} -DBUILD_SHARED_LIBS=${SHARED} ${ARGN})
  run(${CMAKE_COMMAND} --build ${build})
  run(${CMAKE_CTEST_COMMAND} --test-dir ${build} --output-on-failure --no-tests=error)
endfunction()

# A program that needs another version of the symbols must not start, as options may have grown.
function(check_symbol_version program)
  file(STRINGS ${program} version REGEX "^IPCCORE_[0-9.]+$" LIMIT_COUNT 1)
  string(REGEX REPLACE "[0-9]$" "x" other "${version}")
  string(REPLACE "." "[.]" version "${version}")
  run(${CMAKE_COMMAND} -E env LC_ALL=C sed s/${version}/${other}/ ${program}
    OUTPUT_FILE ${program}-other)
  file(CHMOD ${program}-other PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
  execute_process(COMMAND ${program}-other
    RESULT_VARIABLE result OUTPUT_QUIET ERROR_VARIABLE error)
  if(NOT result OR NOT error MATCHES "version `${other}' not found")
    message(FATAL_ERROR "A program for another version ended with ${result}: ${error}")
  endif()
endfunction()

if(MODE STREQUAL "headers")
  run(${CMAKE_COMMAND} --build ${BUILD} --target all_verify_interface_header_sets)
  return()
elseif(MODE STREQUAL "exports")
  file(GLOB libraries ${BUILD}/lib/libipccore*.so)
  if(NOT libraries)
    message(FATAL_ERROR "No libraries in ${BUILD}/lib")
  endif()
  # The namespace, its virtual tables and type information; the C interface; the version.
  set(api "_ZN7IpcCore|_ZNK7IpcCore|_ZT[VIS]N7IpcCore|_ZTh|ipc_|strbuf_|IPCCORE_")
  foreach(library IN LISTS libraries)
    execute_process(COMMAND ${NM} -D --defined-only ${library}
      OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX MATCHALL " [^ \n]+\n" names "${symbols}")
    list(FILTER names EXCLUDE REGEX "^ (${api})")
    if(names)
      message(FATAL_ERROR "${library} exports what is not its API:\n${names}")
    endif()
  endforeach()
  return()
endif()

file(REMOVE_RECURSE ${directory})
if(MODE STREQUAL "installed")
  run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${directory}/first)
  # It works wherever it is.
  file(RENAME ${directory}/first ${directory}/prefix)
  run(${directory}/prefix/bin/ipcctl --version)
  build_and_run_consumer(find_package -DCMAKE_BUILD_TYPE=${BUILD_TYPE}
    -DCMAKE_PREFIX_PATH=${directory}/prefix)
  if(SHARED AND CMAKE_HOST_SYSTEM_NAME STREQUAL "Linux")
    check_symbol_version(${directory}/find_package/consumer_cxx20)
  endif()

  file(GLOB pkgconfig_files ${directory}/prefix/lib*/pkgconfig/*.pc
    ${directory}/prefix/lib*/*/pkgconfig/*.pc)
  find_program(pkg_config pkg-config)
  if(pkg_config AND NOT FLAGS MATCHES "-fsanitize")
    foreach(file IN LISTS pkgconfig_files)
      cmake_path(GET file PARENT_PATH folder)
      cmake_path(GET file STEM LAST_ONLY name)
      run(${CMAKE_COMMAND} -E env PKG_CONFIG_PATH=${folder} ${pkg_config} --print-errors
        --cflags --libs ${name})
    endforeach()
    build_and_run_consumer(pkg-config -DVARIANTS=warnings
      -DCMAKE_PREFIX_PATH=${directory}/prefix)
  endif()

  file(GLOB_RECURSE absent ${directory}/prefix/*Testing*Targets*.cmake
    ${directory}/prefix/*Loader*Targets*.cmake)
  file(REMOVE ${absent})
  configure(components ${directory}/components -DCMAKE_PREFIX_PATH=${directory}/prefix)
elseif(MODE STREQUAL "host")
  foreach(way add_subdirectory FetchContent)
    configure(host ${directory}/${way} -DWAY=${way} -DTREE=${SOURCE})
    # Nothing is built, so that anything to install would be missed.
    run(${CMAKE_COMMAND} --install ${directory}/${way} --prefix ${directory}/prefix)
    if(EXISTS ${directory}/prefix)
      message(FATAL_ERROR "The library installs itself with its host")
    endif()
  endforeach()
elseif(MODE STREQUAL "examples")
  # As somebody has them who copied them: each folder by itself, with the installed package.
  run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${directory}/prefix)
  set(project "cmake_minimum_required(VERSION 3.24)\nproject(Copies LANGUAGES CXX)\n")
  file(GLOB projects ${SOURCE}/ipccore/examples/*/CMakeLists.txt)
  foreach(example IN LISTS projects)
    cmake_path(GET example PARENT_PATH folder)
    cmake_path(GET folder FILENAME name)
    file(COPY ${folder} DESTINATION ${directory}/${name})
    string(APPEND project "add_subdirectory(${name}/${name})\n")
  endforeach()
  file(WRITE ${directory}/CMakeLists.txt ${project})
  run(${CMAKE_COMMAND} -S ${directory} -B ${directory}/build ${compiler}
    -DCMAKE_PREFIX_PATH=${directory}/prefix)
  run(${CMAKE_COMMAND} --build ${directory}/build)
elseif(MODE STREQUAL "subdirectory")
  file(COPY ${SOURCE}/ipccore DESTINATION ${directory})
  # Alone it must at least configure; the consumer below compiles the same code, without a build
  # type, for speed.
  run(${CMAKE_COMMAND} -S ${directory}/ipccore -B ${directory}/alone ${compiler})
  build_and_run_consumer(add_subdirectory -DTREE=${directory} -DHOST_WIDE=ON
    -DVARIANTS=cxx23,unity,automoc,warnings,qt,noexceptions)
else()
  message(FATAL_ERROR "Unknown mode: ${MODE}")
endif()
