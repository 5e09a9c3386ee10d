# SPDX-License-Identifier: GPL-3.0-or-later
# nl_options and nl_warnings: only our own targets link them.
set(NEUROLOOM_SANITIZE "" CACHE STRING "Sanitizers: 'address,undefined' or 'thread'")
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
find_program(NL_CCACHE ccache)
if(NL_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${NL_CCACHE})
endif()

add_library(nl_warnings INTERFACE)
target_compile_options(nl_warnings INTERFACE -Wall -Wextra -Werror)

add_library(nl_options INTERFACE)
# -ffp-contract=off: results must not depend on whether the compiler fuses a product and a sum.
target_compile_options(nl_options INTERFACE -ffp-contract=off $<$<CONFIG:Release>:-O2>)
target_compile_definitions(nl_options INTERFACE EIGEN_DONT_PARALLELIZE NL_VERSION="${PROJECT_VERSION}"
                                                $<$<CONFIG:Debug>:NL_DEBUG>)
target_include_directories(nl_options INTERFACE ${CMAKE_SOURCE_DIR})
if(NEUROLOOM_SANITIZE)
  target_compile_options(nl_options INTERFACE -fsanitize=${NEUROLOOM_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all -O1)
  target_link_options(nl_options INTERFACE -fsanitize=${NEUROLOOM_SANITIZE})
endif()
find_program(NL_LLD ld.lld)
if(NL_LLD)
  target_link_options(nl_options INTERFACE -fuse-ld=lld)
endif()
