// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/codes.hpp"

namespace nl::io {

namespace {
constexpr CodeInfo kCodes[] = {
    {"dtd-forbidden", "error",
     "An XML file has a document type declaration, which could name other files and is not read.",
     "Remove the <!DOCTYPE ...>."},
    {"file-read", "error", "A file cannot be opened or read, or is a folder or a device.",
     "Check its name and that you may read it."},
    {"file-too-big", "error", "A file is larger than its format is read: 4 GiB of XML.",
     "Use the HDF5 form of the model."},
    {"file-write", "error", "A file cannot be written.",
     "Check that the folder exists and may be written, and that there is free space."},
    {"format-unknown", "error", "The end of the file's name does not tell a format that can be read or written here.",
     "Use one of the endings that the message lists."},
    {"hdf5-broken", "error", "A file is not HDF5, is cut off or is damaged.", "Copy or save it again."},
    {"hdf5-missing", "error", "An HDF5 file lacks a group, dataset or attribute that is needed.",
     "Make the file again with the program that wrote it."},
    {"hdf5-shape", "error", "A dataset does not have the shape that is needed.",
     "Make the file again with the program that wrote it."},
    {"hdf5-type", "error",
     "Text stands where numbers are needed, or the reverse, or a group where a dataset is needed.",
     "Make the file again with the program that wrote it."},
    {"hdf5-write", "error", "An HDF5 file cannot be written completely.",
     "Check that the folder may be written and that there is free space."},
    {"too-big", "error",
     "What the file or the request describes is larger than the program takes: it would need more memory, entries or "
     "steps than there can be.",
     "Choose a coarser resolution or a shorter time, or divide the model."},
    {"xml-empty", "error", "The file is empty, or holds nothing but blanks.", "Save it again."},
    {"xml-encoding", "error", "The file is not UTF-8 and does not declare ISO-8859-1, or it is UTF-16.",
     "Save it as UTF-8."},
    {"xml-syntax", "error", "The file is not well-formed XML; the message names the tag.",
     "Mend the tag. A file that ends inside an element may be cut off."},
    {"xml-too-deep", "error", "Elements are nested deeper than any model needs.",
     "Is it the right file? Take the levels out."},
};
}  // namespace

CodeTable codes() { return {"Files", kCodes}; }

}  // namespace nl::io
