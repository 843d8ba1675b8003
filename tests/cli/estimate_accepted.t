Nothing is payable under a variation until the Child Maintenance Service accepts it. The amount is that without it, and
the other one is beside it:

  $ cmcalc estimate --self-employed 12570/year --unearned 30000/year --children 2 --date 2026-06-03 --save asked.json --full | sed -n '/^  £/,/^$/p;/^Law/q'
    £38.57 a week for 2 children, which is £167.14 a month.
    Basic rate, on a gross weekly income of £241.07 (current income).
    If the Child Maintenance Service accepts the variation: £129.97 a week
    (basic plus rate).
  
  $ grep -A 10 variation asked.json
      "variation": {
        "accepted": false,
        "additional_income": [
          {
            "kind": "unearned",
            "amount": 30000.00,
            "period": "year"
          }
        ]
      }
    },
  $ cmcalc estimate --self-employed 12570/year --unearned 30000/year --children 2 --date 2026-06-03 --format json | grep -o '"weekly":[^,]*,"receiving_parents.*"with_variation":{[^}]*}'
  "weekly":38.57,"receiving_parents":[{"id":"A","weekly":38.57,"children":2}],"with_variation":{"weekly":129.97,"rate":"basic_plus"}

Once it is accepted:

  $ cmcalc estimate --self-employed 12570/year --unearned 30000/year --variation-accepted --children 2 --date 2026-06-03 --save accepted.json --full | sed -n '/^  £/,/^$/p;/^Law/q'
    £129.97 a week for 2 children, which is £563.20 a month.
    Basic plus rate, on £816.41 of income a week.
    Without the variation: £38.57 a week (basic rate).
  
  $ grep accepted accepted.json
        "accepted": true,

Each ground by itself is one that is not accepted yet:

  $ for ground in "--contact-costs 50/week" "--disability-costs 50/week --other-children 1" "--prior-debts 50/week" "--boarding-fees 50/week" "--mortgage 50/week" "--unearned 9000/year" "--hmrc 30000 --unearned-hmrc dividends=9000" "--assets 90000" "--diverted 50/week" "--benefit carers_allowance --income-behind-rate 150/week"; do
  >   echo "$ground: $(cmcalc estimate --income 600/week $ground --children 1 --date 2026-06-03 --format json | grep -o 'with[a-z]*_variation":{[^}]*}')"
  > done
  --contact-costs 50/week: with_variation":{"weekly":66.00,"rate":"basic"}
  --disability-costs 50/week --other-children 1: with_variation":{"weekly":58.74,"rate":"basic"}
  --prior-debts 50/week: with_variation":{"weekly":66.00,"rate":"basic"}
  --boarding-fees 50/week: with_variation":{"weekly":66.00,"rate":"basic"}
  --mortgage 50/week: with_variation":{"weekly":66.00,"rate":"basic"}
  --unearned 9000/year: with_variation":{"weekly":92.71,"rate":"basic"}
  --hmrc 30000 --unearned-hmrc dividends=9000: with_variation":{"weekly":89.75,"rate":"basic"}
  --assets 90000: with_variation":{"weekly":88.62,"rate":"basic"}
  --diverted 50/week: with_variation":{"weekly":78.00,"rate":"basic"}
  --benefit carers_allowance --income-behind-rate 150/week: with_variation":{"weekly":22.50,"rate":"reduced"}

Wrong use:

  $ cmcalc estimate --income 600/week --children 1 --variation-accepted
  cmcalc: --variation-accepted: argument-missing
    --variation-accepted needs the grounds of the variation.
    Give them, such as --contact-costs, or leave --variation-accepted out.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 600/week --children 1 --contact-costs 20/week --variation-accepted=no
  cmcalc: --variation-accepted: option-with-value
    --variation-accepted takes no value.
    Write --variation-accepted alone, or leave it out.
  Try cmcalc estimate --help.
  [2]
  $ cmcalc estimate --income 600/week --children 1 --contact-costs 20/week --variation-accepted --variation-accepted
  cmcalc: --variation-accepted: option-repeated
    --variation-accepted is given more than once.
    Give --variation-accepted once.
  Try cmcalc estimate --help.
  [2]
