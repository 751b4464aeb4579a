/* xml FILE: make an XML document of FILE, an element for each line, print it in
   two styles, read that again, and say what is in it.  By tinyxml2.  */
#include <cstdio>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>
#include "tinyxml2.h"

using namespace tinyxml2;

/* Counts what a document has.  */
class Counter : public XMLVisitor
{
public:
  unsigned elements = 0, attributes = 0, bytes = 0;

  bool VisitEnter (const XMLElement &element, const XMLAttribute *first) override
  {
    elements++;
    for (; first; first = first->Next ())
      attributes += std::strlen (first->Value ()) + first->IntValue ();
    bytes += std::strlen (element.Name ());
    return true;
  }

  bool Visit (const XMLText &text) override
  {
    bytes += std::strlen (text.Value ());
    return true;
  }
};

/* Put into DOCUMENT an element for each of the first lines of FILE, with one for
   each of its words.  */
static void
describe (std::istream &file, XMLDocument &document)
{
  std::string line, word;
  XMLElement *all = document.NewElement ("file");
  document.InsertEndChild (all);
  for (int number = 1; number <= 24000 && std::getline (file, line); number++)
    {
      XMLElement *one = document.NewElement ("line");
      one->SetAttribute ("number", number);
      one->SetAttribute ("text", line.c_str ());
      all->InsertEndChild (one);
      std::istringstream words (line);
      while (words >> word)
	{
	  XMLElement *part = document.NewElement ("word");
	  part->SetText (word.c_str ());
	  one->InsertEndChild (part);
	}
    }
}

int
main (int argc, char **argv)
{
  std::ifstream file (argc == 2 ? argv[1] : "", std::ios::binary);
  if (!file)
    {
      std::fprintf (stderr, "xml: cannot read the file\n");
      return 1;
    }
  XMLDocument document;
  describe (file, document);
  for (bool compact : { false, true })
    {
      XMLPrinter printer (nullptr, compact);
      document.Print (&printer);
      XMLDocument again;
      if (again.Parse (printer.CStr ()) != XML_SUCCESS)
	{
	  std::fprintf (stderr, "xml: %s\n", again.ErrorStr ());
	  return 1;
	}
      Counter counter;
      again.Accept (&counter);
      std::printf ("%d bytes, %u elements, %u and %u in them\n",
		   printer.CStrSize (), counter.elements, counter.attributes,
		   counter.bytes);
    }
  return 0;
}
