/**
 * An article of our own to try everything on. It stays in English in every language of the interface, as the pack does
 * that is bundled; its day of publication lets the card tell what was on record then from what came later.
 */
export function SampleArticle() {
  return (
    <article lang="en" dir="ltr">
      <h3>Twelve points and an empty table</h3>
      <p class="byline">
        The Meridian, an invented newspaper, <time dateTime="2024-06-03">3 June 2024</time>
      </p>
      <p>
        When China published its 12-point peace plan in February 2023, few expected it to end the war. Volodymyr
        Zelenskyy did not turn it down, but his government kept to one condition: no peace that leaves Ukrainian land in
        Russian hands. Vladimir Putin let it be known that parts of the paper could serve as a basis.
      </p>
      <p>
        In Washington the doubts were blunter. The White House said that the paper could have stopped after its first
        point, and that China had little credibility as a mediator, since it had never condemned the invasion. Beijing
        answered that it is no party to the conflict, and that those who send weapons should not lecture others.
      </p>
      <p>
        Behind the quarrel over the paper lies one over its author. Shortly before the invasion, Xi Jinping and Putin
        had announced a “no limits” partnership. To critics that settles the matter. Chinese diplomats say that the
        words were never meant to cover the war.
      </p>
      <p>
        Both sides have called for talks since, and each has named terms that the other does not accept. A ceasefire, a
        table and a date are what the paper asks for. So far there is a table.
      </p>
    </article>
  );
}
