// Refused: conversion from 'int' to non-scalar type|no viable conversion from 'int'
#include "cmcalc/money.hpp"

using namespace cmcalc;

Money plain = pounds(412, 50);

#ifdef MUST_NOT_COMPILE
Money pounds_or_pence = 41250;
#endif
