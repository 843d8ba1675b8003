Children and receiving parents, as options of estimate. Care that is equal (reg 50), for all children:

  $ cmcalc estimate --income 36000/year --children 2 --equal-care --date 2026-06-03 --full | sed -n '/^  £/,/^$/p;/^Law/q'

For some of them; receiving parents with names:

  $ cmcalc estimate --income 36000/year --receiving-parent "Alex=2:104,equal" --receiving-parent Sam=1 --date 2026-06-03 --case-id "117 a" --save named.json --full | sed -n '2,/^Law/p'
  Case 117 a, effective date 3 June 2026
  
    £94.68 a week for 2 children, which is £410.28 a month.
    To Alex, for 1 child: £39.45 a week, £170.95 a month.
    To Sam, for 1 child: £55.23 a week, £239.33 a month.
    Not counted, because day to day care is equal: 1 child.
    Basic rate, on a gross weekly income of £690.41 (current income).
  
  Law: Child Support Act 1991 (Sch 1), S.I. 2012/2677 (reg)
  $ cat named.json
  {
    "schema": "cmcalc.case/1",
    "case_id": "117 a",
    "effective_date": "2026-06-03",
    "paying_parent": {
      "income": {
        "current": [
          {
            "kind": "employment",
            "amount": 36000.00,
            "period": "year"
          }
        ]
      }
    },
    "receiving_parents": [
      {
        "id": "Alex",
        "children": [
          {
            "nights": 104
          },
          {
            "equal_care": true
          }
        ]
      },
      {
        "id": "Sam",
        "children": [
          {}
        ]
      }
    ]
  }

A child of 16 to 19, in education and after it (reading child-end-date):

  $ cmcalc estimate --income 600/week --children 2 --child-born 2008-06-01 --in-education --child-born 2015-06-01 --date 2026-07-15 --save born.json --full | sed -n '/^  £/,/^$/p;/^Law/q'
    £96.00 a week for 2 children, which is £416.00 a month.
    Basic rate, on a gross weekly income of £600.00 (current income).
  
  $ grep -A 12 children born.json
        "children": [
          {
            "date_of_birth": "2008-06-01",
            "in_education": true
          },
          {
            "date_of_birth": "2015-06-01"
          }
        ]
      }
    ]
  }
  $ cmcalc estimate --income 600/week --receiving-parent A=1 --receiving-parent B=1:52 --child-born 2015-06-01 --child-born 2008-06-01 --in-education --date 2026-07-15 --full | sed -n '/^  £/,/^$/p;/^Law/q'
    £89.14 a week for 2 children, which is £386.27 a month.
    To A, for 1 child: £48.00 a week, £208.00 a month.
    To B, for 1 child: £41.14 a week, £178.27 a month.
    Basic rate, on a gross weekly income of £600.00 (current income).
  
  $ cmcalc estimate --income 600/week --children 1 --child-born 2008-06-01 --date 2026-07-15
  cmcalc: --child-born 2008-06-01: child-not-in-education
    A child born on 2008-06-01 counted until 2024-08-31, and on 2026-07-15
      counts only if still in full-time non-advanced education, or if it has
      just left.
    Give --in-education after its --child-born if that is so, --left-education
      and the day if the child has left, or leave this child out.
  [3]
  $ cmcalc estimate --income 600/week --children 1 --child-born 2008-06-01 --in-education --left-education 2026-06-26 --date 2026-07-15
  cmcalc: --in-education: in-education-after-leaving
    --in-education is true, but the child left education on 2026-06-26, which
      is not after the effective date, 2026-07-15.
    Leave out --in-education if the child has left, or --left-education if it
      has not.
  [3]
  $ cmcalc estimate --income 600/week --children 1 --child-born 2010-03-09 --left-education 2026-06-26 --date 2026-07-15 --full | sed -n '/^  £/,/^$/p;/^Law/q'
    £72.00 a week for 1 child, which is £312.00 a month.
    Basic rate, on a gross weekly income of £600.00 (current income).
  
  $ cmcalc estimate --income 600/week --children 1 --child-born 2010-03-09 --left-education 2026-06-26 --date 2026-09-07
  cmcalc: --left-education 2026-06-26: child-not-in-education
    A child born on 2010-03-09 who left education on 2026-06-26 counted until
      2026-09-06, the end of the week of the terminal date, 2026-08-31; the
      effective date is 2026-09-07.
    Leave this child out, or write the right day.
  [3]
  $ cmcalc estimate --income 600/week --children 1 --child-born 2005-06-01 --in-education --date 2026-07-15
  cmcalc: --child-born 2005-06-01: child-too-old
    A child born on 2005-06-01 is 21 on 2026-07-15; a child counts until
      2025-05-31 at the latest, the day before it is 20.
    Leave this child out, or write the right date of birth.
  [3]
  $ cmcalc estimate --income 600/week --children 1 --child-born 2026-08-01 --date 2026-07-15
  cmcalc: --child-born 2026-08-01: born-after-effective-date
    The date of birth, 2026-08-01, is after the effective date, 2026-07-15.
    Write a date of birth up to 2026-07-15, or correct the effective date.
  [3]
  $ cmcalc estimate --income 600/week --children 1 --child-born 2011-06-01 --left-education 2026-06-26 --date 2026-07-15 --save left.json > result.txt
  $ grep left_education left.json
            "left_education_on": "2026-06-26"

Wrong use:

  $ cmcalc estimate --income 600/week --receiving-parent 2 --equal-care
  cmcalc: --equal-care: options-disagree
    --equal-care and --receiving-parent do not go together.
    Write it after the children, like --receiving-parent 2:equal.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 600/week --equal-care
  cmcalc: --children: argument-missing
    The number of children is missing.
    Give --children, or --receiving-parent if they live with more than one
      person.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 600/week --children 1 --equal-care=yes
  cmcalc: --equal-care: option-with-value
    --equal-care takes no value.
    Write --equal-care alone, or leave it out.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 600/week --children 1 --in-education --child-born 2010-01-01
  cmcalc: --in-education: argument-missing
    --in-education comes before any --child-born, so it does not say which
      child it is about.
    Give --in-education after the --child-born of that child.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 600/week --children 1 --left-education 2026-06-26
  cmcalc: --left-education: argument-missing
    --left-education comes before any --child-born, so it does not say which
      child it is about.
    Give --left-education after the --child-born of that child.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 600/week --children 1 --child-born 2010-01-01 --left-education 2026-06-26 --left-education 2026-06-27
  cmcalc: --left-education: option-repeated
    --left-education is given more than once for one child.
    Give --left-education once after each --child-born.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 600/week --children 1 --child-born 2010-01-01 --in-education --in-education
  cmcalc: --in-education: option-repeated
    --in-education is given more than once for one child.
    Give --in-education once after each --child-born.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 600/week --children 1 --case-id a --case-id b
  cmcalc: --case-id: option-repeated
    --case-id is given more than once.
    Give --case-id once.
  Try cmcalc estimate --help.
  [2]

Values that are refused:

  $ cmcalc estimate --income 600/week --children 2 --child-born 2015-01-01 --date 2026-07-15
  cmcalc: --child-born: argument-missing
    --child-born is given 1 times, and the number of children is 2.
    Give --child-born once for each child, in the order of the children.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 600/week --receiving-parent 1 --receiving-parent 1 --child-born 2015-01-01 --child-born 2016-01-01 --child-born 2017-01-01 --in-education --date 2026-07-15
  cmcalc: --child-born: argument-missing
    --child-born is given 3 times, and the number of children is 2.
    Give --child-born once for each child, in the order of the children.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 600/week --children 1 --child-born 3/1/2010 --date 2026-07-15
  cmcalc: --child-born 3/1/2010: ambiguous-value
    "3/1/2010" could be 3 January 2010 or 1 March 2010.
    Write 2010-01-03 for 3 January 2010, or 2010-03-01 for 1 March 2010.
  [2]
  $ cmcalc estimate --income 600/week --children 1 --child-born 2015-01-01 --left-education 5.6.2026 --date 2026-07-15
  cmcalc: --left-education 5.6.2026: ambiguous-value
    "5.6.2026" could be 5 June 2026 or 6 May 2026.
    Write 2026-06-05 for 5 June 2026, or 2026-05-06 for 6 May 2026.
  [2]
  $ cmcalc estimate --income 600/week --children x --child-born 2015-01-01 --in-education --nights 3 --equal-care --date 2026-07-15
  cmcalc: --children x: count-not-whole
    x is not a plain whole number.
    Write a whole number without a sign, decimals or an exponent.
  [2]
  $ cmcalc estimate --income 600/week --receiving-parent "Alex=" --receiving-parent "=2" --receiving-parent "Alex=2:equal,104,equal" --receiving-parent "2:same" --receiving-parent "2:equal;104" --date 2026-07-15
  cmcalc: --receiving-parent Alex=: count-not-whole
    Alex= is not a plain whole number.
    Write a whole number without a sign, decimals or an exponent.
  cmcalc: --receiving-parent =2: empty-text
    There is no name before the equals sign of "=2".
    Write a name before it, or leave out the equals sign.
  cmcalc: --receiving-parent Alex=2:equal,104,equal: wrong-length
    3 numbers of nights are given for 2 children.
    Write one number of nights for all children, or one for each.
  cmcalc: --receiving-parent 2:same: count-not-whole
    "same" is neither a number of nights nor equal.
    Write the nights of a year as a number, nights in so many days as N/DAYS,
      or N nights a week; assumed for one night a week; or equal if both parents
      care for the child equally, day to day.
  cmcalc: --receiving-parent 2:equal;104: count-not-whole
    "equal;104" is neither a number of nights nor equal.
    Write the nights of a year as a number, nights in so many days as N/DAYS,
      or N nights a week; assumed for one night a week; or equal if both parents
      care for the child equally, day to day.
  [2]
  $ cmcalc estimate --income 600/week --receiving-parent Alex=1 --receiving-parent Alex=2 --date 2026-07-15
  cmcalc: --receiving-parent Alex=2: id-repeated
    "Alex" is already the name of receiving parent 1.
    Write another name for receiving parent 2, like --receiving-parent Sam=1.
  [3]
  $ cmcalc estimate --income 600/week --receiving-parent B=1 --receiving-parent 2 --date 2026-07-15
  cmcalc: --receiving-parent 2: id-repeated
    "B" is already the name of receiving parent 1, and this one, which has
      none, would get it by its position.
    Write another name for receiving parent 2, like --receiving-parent Sam=1.
  [3]
  $ cmcalc estimate --income 600/week --receiving-parent "$(printf 'a%.0s' $(seq 65))=1" --case-id "$(printf 'b%.0s' $(seq 65))" --date 2026-07-15
  cmcalc: --case-id…: text-too-long
    "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…" has 65 characters, but
      --case-id can have at most 64.
    Shorten --case-id by 1, to 64 characters.
  cmcalc: --receiving-parent…: text-too-long
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…" has 65 characters, but the
      name can have at most 64.
    Shorten the name by 1, to 64 characters.
  [3]
  $ cmcalc estimate --income 600/week --receiving-parent "$(printf '\377')=1" --case-id "$(printf 'b\300')" --date 2026-07-15
  cmcalc: --receiving-parent: not-utf-8
    "�=1" is not text in UTF-8.
    Write it in UTF-8.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 600/week --receiving-parent 1 --receiving-parent 1 --child-born 2005-01-01 --child-born 2016-01-01 --errors json --date 2026-07-15
  {"schema":"cmcalc.error/1","problems":[{"id":"child-too-old","pointer":"/receiving_parents/0/children/0/date_of_birth","option":"--child-born 2005-01-01","problem":"A child born on 2005-01-01 is 21 on 2026-07-15; a child counts until 2024-12-31 at the latest, the day before it is 20.","remedy":"Leave this child out, or write the right date of birth."}]}
  [3]

Children in equal care are named where the amount is, and a receiving parent with no other child gets nothing:

  $ cmcalc estimate --income 600/week --receiving-parent Alex=2:104,equal --receiving-parent Sam=1:equal --date 2026-07-15 | head -n 6
  £51.43 a week for 1 child, which is £222.86 a month.
    To Alex, for 1 child: £51.43 a week, £222.86 a month.
    To Sam: nothing.
  Not counted, because day to day care is equal: 2 children.
  Basic rate, on a gross weekly income of £600.00 (current income).
  For 15 July 2026; not a decision of the Child Maintenance Service.
  $ cmcalc estimate --income 600/week --receiving-parent 2:equal,0 --date 2026-07-15 | head -n 3
  £72.00 a week for 1 child, which is £312.00 a month.
  Not counted, because day to day care is equal: 1 child.
  Basic rate, on a gross weekly income of £600.00 (current income).

A finding about several children with the same nights is on the page once:

  $ cmcalc estimate --income 28000/year --children 2 --nights 156 --benefit carers_allowance --date 2026-06-04 | sed -n '/^HOW/,/^$/p'
  HOW IT WAS WORKED OUT
    Flat rate: the parent's own benefit or pension
    Flat rate                                                              £7.00
    Nothing is payable: enough nights with the paying parent (156 nights: at
      least 52)
    Nothing payable                                                        £0.00
  
