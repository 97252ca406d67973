# SPDX-FileCopyrightText: 2026 The IpcCore authors
# SPDX-License-Identifier: MIT

# Flags of all tests: fast to compile, as the tested code is in libraries, and identical, as
# precompiled headers require. The places of failed checks are told without the path of the work tree,
# so that others can share what is compiled here.
add_library(ipccore_test_flags INTERFACE)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  target_compile_options(ipccore_test_flags INTERFACE
    $<$<CONFIG:Release,RelWithDebInfo>:-O1 -g1>
    -fmacro-prefix-map=${PROJECT_SOURCE_DIR}/=)
endif()

# In seconds. Only ends tests that hang: on a busy machine they take ten times as long.
set(IPCCORE_TEST_TIMEOUT 1200)

# ipccore_add_test(<tst_name> [SOURCES <file>...] LINK <target>... [LABELS <label>...]
#                  [PROGRAMS <name>=<target>...] [GUI])
#
# One Qt Test executable from <tst_name>.cpp. LINK is either boxes of the library (a test of its
# internals) or IpcCore::IpcCore (a test of the public API), never both; IpcCore::Testing implies
# the latter. PROGRAMS passes the path of a built executable to the test as the macro <name>. The
# label "tsan" marks tests that must also be clean under ThreadSanitizer: not those where Qt's
# events carry data between threads, which it cannot see, as Qt is not instrumented. GUI marks tests
# with widgets. Tests of the monitor get the label "monitor" and a network of their own.
function(ipccore_add_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "GUI" "" "SOURCES;LINK;LABELS;PROGRAMS")
  add_executable(${name} ${name}.cpp ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF)
  if(arg_SOURCES)
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
  else()
    # No Q_OBJECT in headers here; AUTOMOC would compile one more file per test.
    qt6_generate_moc(${name}.cpp ${name}.moc TARGET ${name})
    target_sources(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${name}.moc)
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
  endif()
  target_link_libraries(${name} PRIVATE
    ${arg_LINK} ipccore_test_support Qt6::Test ipccore_test_flags ipccore_build_flags)
  if(arg_GUI)
    target_link_libraries(${name} PRIVATE Qt6::Widgets)
    target_precompile_headers(${name} REUSE_FROM ipccore_gui_test_headers)
  else()
    target_precompile_headers(${name} REUSE_FROM ipccore_test_headers)
  endif()
  foreach(program IN LISTS arg_PROGRAMS)
    string(REGEX MATCH "^([^=]+)=(.+)$" matched ${program})
    target_compile_definitions(${name} PRIVATE ${CMAKE_MATCH_1}="$<TARGET_FILE:${CMAKE_MATCH_2}>")
    add_dependencies(${name} ${CMAKE_MATCH_2})
  endforeach()
  if(CMAKE_CURRENT_SOURCE_DIR MATCHES "/tests/(gui|auto/(cli|models|monitor))(/|$)")
    list(APPEND arg_LABELS monitor)
    target_link_libraries(${name} PRIVATE ipccore_own_network)
  endif()
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES
    TIMEOUT ${IPCCORE_TEST_TIMEOUT} LABELS "${arg_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QTEST_FUNCTION_TIMEOUT=600000")
endfunction()
