// The function that destroys a static array is made of the text of the function
// around it.
// { dg-do compile }
// { dg-options "-O2" }

struct guard { int v; guard (); ~guard (); };

int first (int i)
{
  static guard slots[2];
  return slots[i & 1].v;
}

int second (int i)
{
  static guard others[3];
  return others[i].v;
}

// { dg-final { impacted _Z5firsti __tcf_ZZ5firstiE5slots clone _Z5firsti } }
// { dg-final { impacted _Z6secondi __tcf_ZZ6secondiE6others clone _Z6secondi } }
// { dg-final { not-impacted _Z5firsti _Z6secondi } }
// { dg-final { not-impacted _Z5firsti __tcf_ZZ6secondiE6others } }
// { dg-final { impacted-nobody __tcf_ZZ5firstiE5slots } }
