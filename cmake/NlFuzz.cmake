# SPDX-License-Identifier: GPL-3.0-or-later
# NEUROLOOM_FUZZ: all of our code instrumented for libFuzzer and the address and undefined-behaviour sanitizers.
# nl_fuzzer(name source... [LINK lib...]): one libFuzzer program <build>/fuzz/<name>.
include_guard()

if(NEUROLOOM_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "NEUROLOOM_FUZZ needs clang (libFuzzer); the compiler is ${CMAKE_CXX_COMPILER_ID}. "
                        "Configure an empty build folder with -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_C_COMPILER=clang.")
  endif()
  if(NEUROLOOM_SANITIZE)
    message(FATAL_ERROR "NEUROLOOM_FUZZ brings its own sanitizers: leave NEUROLOOM_SANITIZE empty.")
  endif()
  target_compile_options(nl_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
                                              -fno-omit-frame-pointer -gline-tables-only -O1)
  target_link_options(nl_options INTERFACE -fsanitize=address,undefined)
endif()

function(nl_fuzzer name)
  cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/fuzz)
  target_link_libraries(${name} PRIVATE nl_options nl_warnings ${ARG_LINK})
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
endfunction()
