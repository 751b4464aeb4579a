# awk -v name=NAME -f main.awk TABLE
# Print main.c of the live patch NAME.  TABLE has lines of an object, a
# function, its position, and the new function, with tabs between them, those
# of each object together.

BEGIN {
  FS = "\t"
  print "/* What the live patch " name " replaces.  */\n"
  print "#include <linux/kernel.h>\n#include <linux/module.h>"
  print "#include <linux/livepatch.h>\n"
}

{
  if ($1 != object[objects])
    object[++objects] = $1
  prototypes = prototypes "void " $4 "(void);\n"
  entries[objects] = entries[objects] "\t{\n\t\t.old_name = \"" $2 "\",\n" \
    "\t\t.new_func = " $4 ",\n" \
    ($3 != 0 ? "\t\t.old_sympos = " $3 ",\n" : "") "\t},\n"
}

END {
  print "/* Only their addresses are used here.  */"
  print prototypes
  for (i = 1; i <= objects; i++)
    print "static struct klp_func " object[i] "_funcs[] = {\n" entries[i] \
      "\t{ }\n};\n"
  print "static struct klp_object objs[] = {"
  for (i = 1; i <= objects; i++)
    print "\t{\n" (object[i] != "vmlinux" ? "\t\t.name = \"" object[i] \
      "\",\n" : "") "\t\t.funcs = " object[i] "_funcs,\n\t},"
  print "\t{ }\n};\n"
  print "static struct klp_patch patch = {\n\t.mod = THIS_MODULE,\n" \
    "\t.objs = objs,\n};\n"
  print "static int patch_init(void)\n{\n" \
    "\treturn klp_enable_patch(&patch);\n}\n"
  print "static void patch_exit(void)\n{\n}\n"
  print "module_init(patch_init);\nmodule_exit(patch_exit);"
  print "MODULE_LICENSE(\"GPL\");\nMODULE_INFO(livepatch, \"Y\");"
}
