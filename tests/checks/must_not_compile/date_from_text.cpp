// Refused: conversion from 'const char.*' to non-scalar type|no viable conversion from 'const char
#include "cmcalc/date.hpp"

using namespace cmcalc;

std::optional<Date> perhaps = Date::from_iso("2025-02-29");

#ifdef MUST_NOT_COMPILE
Date surely = "2025-02-29";
#endif
