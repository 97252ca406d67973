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

function(build_and_run_consumer)
  run(${CMAKE_COMMAND} -S ${SOURCE}/tests/package/consumer -B ${directory}/build ${compiler} ${ARGV})
  run(${CMAKE_COMMAND} --build ${directory}/build)
  run(${directory}/build/consumer)
  run(${directory}/build/consumertest)
  run(${directory}/build/fakeservice)
  run(${CMAKE_CTEST_COMMAND} --test-dir ${directory}/build --output-on-failure)
endfunction()

if(MODE STREQUAL "headers")
  run(${CMAKE_COMMAND} --build ${BUILD} --target all_verify_interface_header_sets)
  return()
endif()

file(REMOVE_RECURSE ${directory})
if(MODE STREQUAL "installed")
  run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${directory}/prefix)
  run(${directory}/prefix/bin/ipcctl --version)
  build_and_run_consumer(-DCMAKE_PREFIX_PATH=${directory}/prefix
    -DCMAKE_BUILD_TYPE=${BUILD_TYPE})
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
  build_and_run_consumer(-DIPCCORE_DIRECTORY=${directory}/ipccore)
  run(${CMAKE_COMMAND} --install ${directory}/build --prefix ${directory}/prefix)
  if(EXISTS ${directory}/prefix)
    message(FATAL_ERROR "The library installs itself with a program that has it as a subdirectory")
  endif()
else()
  message(FATAL_ERROR "Unknown mode: ${MODE}")
endif()
